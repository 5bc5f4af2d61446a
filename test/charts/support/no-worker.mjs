throw new Error('no fonts here');
